import { StandardRPCJsonSerializer, StandardRPCSerializer } from '@orpc/client/standard';
import { StandardRPCCodec } from '@orpc/server/standard';

/** Whether JSON alone brings it over: no dates, files, missing items or what else needs a note of where it stands. */
function isPlain(value: unknown): boolean {
  switch (typeof value) {
    case 'string':
    case 'boolean':
    case 'undefined':
      return true;
    case 'number':
      return !Number.isNaN(value);
    case 'object':
      return value === null || isPlainObject(value);
    default:
      return false;
  }
}

function isPlainObject(value: object): boolean {
  if (Array.isArray(value)) {
    for (const item of value) if (item === undefined || !isPlain(item)) return false;
    return true;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  return (prototype === Object.prototype || prototype === null) && Object.values(value).every(isPlain);
}

/**
 * Nearly every answer is plain, and goes as it is: the library copies it value by value with the path to each, which
 * takes longer than all the rest of the way. What is not plain is left to the library.
 */
class PlainFirstSerializer extends StandardRPCJsonSerializer {
  override serialize(
    ...parameters: Parameters<StandardRPCJsonSerializer['serialize']>
  ): ReturnType<StandardRPCJsonSerializer['serialize']> {
    // With more than the data, it is the library that goes on inside of an answer.
    const [data, ...rest] = parameters;
    return rest.length === 0 && isPlain(data) ? [data, [], [], []] : super.serialize(...parameters);
  }
}

/** How answers are written for a wire; whatever reads the library's own reads them. */
export function createWireCodec(): StandardRPCCodec {
  return new StandardRPCCodec(new StandardRPCSerializer(new PlainFirstSerializer()));
}
