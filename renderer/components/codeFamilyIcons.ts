import {
  type Icon,
  IconActivityHeartbeat,
  IconArrowsExchange,
  IconBolt,
  IconCoin,
  IconRotate,
  IconShield,
  IconTag,
  IconTargetArrow,
} from '@tabler/icons-react';
import type { CodeFamily } from '#shared/domain/codeType.ts';

export const codeFamilyIcons: Readonly<Record<CodeFamily, Icon>> = {
  job: IconTargetArrow,
  pain: IconBolt,
  emotion: IconActivityHeartbeat,
  search: IconRotate,
  alternative: IconArrowsExchange,
  money: IconCoin,
  trust: IconShield,
  neutral: IconTag,
};
