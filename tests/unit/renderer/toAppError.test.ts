import { ORPCError } from '@orpc/client';
import { describe, expect, it } from 'vitest';
import { AppError } from '#shared/domain/appError.ts';
import { ConnectionLostError, isAbort, toAppError } from '../../../renderer/api/toAppError.ts';

describe('errors that crossed the wire', () => {
  it('are again what they were in the backend', () => {
    const error = toAppError(new ORPCError('diskFull', { data: { freeMb: 40, path: '/a', odd: { deep: 1 } } }));
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({ code: 'diskFull', details: { freeMb: 40, path: '/a' } });
    expect((error as AppError).details).not.toHaveProperty('odd');
  });

  it('are internal when nobody expected them, and invalid when the input was', () => {
    expect(toAppError(new ORPCError('SOMETHING_NEW'))).toMatchObject({ code: 'internal' });
    expect(toAppError(new ORPCError('BAD_REQUEST'))).toMatchObject({ code: 'invalidInput' });
    expect(toAppError(new TypeError('x is not a function'))).toMatchObject({ code: 'internal' });
  });

  it('stay what they are when the user gave up or the connection is lost', () => {
    const abort = new DOMException('aborted', 'AbortError');
    const lost = new ConnectionLostError();
    expect([toAppError(abort), toAppError(lost)]).toEqual([abort, lost]);
    expect([isAbort(abort), isAbort(lost)]).toEqual([true, false]);
  });
});
