import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from './methods.ts';

/** The contract as functions: the same type over a message port, a socket, or directly. */
export type BackendClient = ContractRouterClient<Contract>;
