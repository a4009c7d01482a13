'use client';

import { useState } from 'react';
import type { FormInputProps } from '../input-props';
import { Option, OptionForm } from '../inputs/options-input';
import { markOption } from '../marks/mark';

/** Options from which the learner can choose any number. A number key turns an option on or off. */
export function MultipleChoiceInput(props: FormInputProps<'multiple-choice'>) {
  const { question, open, places, struck = [], onRespond } = props;
  const { options, prompt } = question;
  const [all, setChosen] = useState<readonly number[]>([]);
  const chosen = all.filter((place) => !struck.includes(place));
  const toggle = (place: number) =>
    setChosen((before) => (before.includes(place) ? before.filter((each) => each !== place) : [...before, place]));
  const confirm = () => {
    if (open && chosen.length > 0) onRespond({ form: 'multiple-choice', choices: [...chosen] });
  };
  return (
    <OptionForm
      {...props}
      {...{ options, prompt, confirm }}
      ready={chosen.length > 0}
      onKey={toggle}
      render={(place) => (
        <Option
          key={options[place]}
          place={place}
          text={options[place] ?? ''}
          mark={markOption(props, place, chosen.includes(place))}
          type="checkbox"
          judged={places !== null}
          checked={chosen.includes(place)}
          struck={struck.includes(place)}
          onChange={() => toggle(place)}
        />
      )}
    />
  );
}
