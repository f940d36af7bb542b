import { useSidebarOpenState } from '@backstage/core-components';
import {
  configApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { Avatar, Button, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import { RiCheckLine } from '@remixicon/react';
import { demoTranslationRef } from '../../translation';
import { getChosenPerson, switchPerson } from './chosenPerson';
import { readPeople } from './people';
import styles from './PersonMenu.module.css';

/**
 * Says in the sidebar who one is, and switches to somebody else by one click in its menu.
 *
 * @internal
 */
export function PersonMenu() {
  const people = readPeople(useApi(configApiRef));
  const { isOpen } = useSidebarOpenState();
  const { t } = useTranslationRef(demoTranslationRef);
  const chosen = getChosenPerson();
  const current = people.find(({ userRef }) => userRef === chosen);
  if (!current) {
    return null;
  }
  return (
    <MenuTrigger>
      <Button
        variant="tertiary"
        className={styles.trigger}
        aria-label={`${t('signIn.youAre', { name: current.name })}. ${t(
          'signIn.switch',
        )}`}
      >
        <Avatar src="" name={current.name} size="small" purpose="decoration" />
        {isOpen && (
          <span className={styles.who}>
            <span className={styles.name}>{current.name}</span>
            <span className={styles.role}>{current.role}</span>
          </span>
        )}
      </Button>
      <Menu
        aria-label={t('signIn.switch')}
        placement="right bottom"
        onAction={userRef => switchPerson(String(userRef))}
      >
        {people.map(({ userRef, name, role }) => (
          <MenuItem
            key={userRef}
            id={userRef}
            textValue={name}
            isDisabled={userRef === chosen}
            iconStart={
              userRef === chosen ? (
                <RiCheckLine size={20} />
              ) : (
                <Avatar
                  src=""
                  name={name}
                  size="x-small"
                  purpose="decoration"
                />
              )
            }
          >
            {name} · {role}
          </MenuItem>
        ))}
      </Menu>
    </MenuTrigger>
  );
}
