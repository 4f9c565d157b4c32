import { memo } from 'react';
import {
  Button,
  ComboBox,
  Input,
  type Key,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
} from 'react-aria-components';

export interface SearchOption {
  readonly id: string;
  readonly name: string;
}

/** One of many, found by typing. */
export const SearchChoice = memo(function SearchChoice(props: {
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly SearchOption[];
  readonly onChange: (id: string | undefined) => void;
}) {
  return (
    <ComboBox
      className="field search-choice"
      selectedKey={props.value ?? null}
      onSelectionChange={(key: Key | null) =>
        props.onChange(key === null ? undefined : String(key))
      }
      defaultItems={props.options}
      menuTrigger="focus"
    >
      <Label>{props.label}</Label>
      <div className="search-choice-box">
        <Input />
        <Button aria-label={props.label}>
          <span aria-hidden="true">▾</span>
        </Button>
      </div>
      <Popover className="popover">
        <ListBox className="options" items={props.options}>
          {(item: SearchOption) => (
            <ListBoxItem className="option" textValue={item.name}>
              {item.name}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
});
