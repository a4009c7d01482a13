'use client';

import { useState } from 'react';
import type { FormInputProps } from '../input-props';
import { chooseMark, Option, OptionForm } from '../options-input';

/** Any number of options; a number key turns one on or off. */
export function MultipleChoiceInput({
  question,
  open,
  places,
  struck = [],
  onRespond,
  onHint,
}: FormInputProps<'multiple-choice'>) {
  const { options } = question;
  const [all, setChosen] = useState<readonly number[]>([]);
  const chosen = all.filter((place) => !struck.includes(place));
  const toggle = (place: number) =>
    setChosen((before) => (before.includes(place) ? before.filter((each) => each !== place) : [...before, place]));
  const confirm = () => {
    if (open && chosen.length > 0) onRespond({ form: 'multiple-choice', choices: [...chosen] });
  };
  return (
    <OptionForm
      {...{ options, open, struck, onRespond, onHint, confirm }}
      ready={chosen.length > 0}
      onKey={toggle}
      render={(place) => (
        <Option
          key={options[place]}
          place={place}
          text={options[place] ?? ''}
          mark={chooseMark(places, place, chosen.includes(place))}
          type="checkbox"
          checked={chosen.includes(place)}
          struck={struck.includes(place)}
          onChange={() => toggle(place)}
        />
      )}
    />
  );
}
