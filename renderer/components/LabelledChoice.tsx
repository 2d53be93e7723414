import { SegmentedControl } from '@mantine/core';
import { useId } from 'react';
import classes from './LabelledChoice.module.css';

interface LabelledChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}

/** One of a few, all of them in sight, with what is chosen said before them. */
export function LabelledChoice<Value extends string>({ label, value, choices, onChange }: LabelledChoiceProps<Value>) {
  const id = useId();
  return (
    <div className={classes['choice']}>
      <span className={classes['label']} id={id}>
        {label}
      </span>
      <SegmentedControl
        aria-labelledby={id}
        size="xs"
        value={value}
        onChange={(chosen) => {
          const choice = choices.find((candidate) => candidate.value === chosen);
          if (choice !== undefined) onChange(choice.value);
        }}
        data={[...choices]}
      />
    </div>
  );
}
