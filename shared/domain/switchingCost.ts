/** What leaving the present solution may cost: the code types `switch.*` in the codebook's order. */
export const switchingKeys = ['head', 'habit', 'records', 'thinking', 'routine', 'wallet'] as const;
export type SwitchingKey = (typeof switchingKeys)[number];
