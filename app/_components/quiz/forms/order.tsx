'use client';

import { Confirm } from '../confirm';
import type { FormInputProps } from '../input-props';
import { ListsSwitch, useLists } from '../lists-switch';
import { OrderRows } from '../order/order-rows';
import { OrderedRows } from '../order/ordered-rows';
import { useOrder } from '../order/use-order';

/** Steps to put in order. Screen readers announce every move. */
export function OrderInput(props: FormInputProps<'order'>) {
  const { question, open, places, skipped, onRespond, onHint } = props;
  const { items, prompt } = question;
  const rows = useOrder(items);
  const { usesLists, switchLists } = useLists(props);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (open) onRespond({ form: 'order', order: [...rows.order] });
      }}
      className="grid gap-4"
    >
      {places ? (
        <OrderedRows items={items} order={rows.order} places={places} skipped={skipped} />
      ) : (
        <div className="grid gap-2">
          <OrderRows {...rows} prompt={prompt} items={items} open={open} canDrag={!usesLists} />
          {open && <ListsSwitch onSwitch={switchLists}>{usesLists ? 'Drag instead' : 'Use buttons only'}</ListsSwitch>}
        </div>
      )}
      {open && <Confirm ready onRespond={onRespond} onHint={onHint} />}
    </form>
  );
}
