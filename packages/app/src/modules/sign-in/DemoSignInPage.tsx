import { useState } from 'react';
import { ProxiedSignInPage } from '@backstage/core-components';
import {
  IdentityApi,
  configApiRef,
  useApi,
} from '@backstage/frontend-plugin-api';
import { SignInPageProps } from '@backstage/plugin-app-react';
import {
  forgetChosenPerson,
  getChosenPerson,
  setChosenPerson,
} from './chosenPerson';
import { readPeople } from './people';
import { PersonPicker } from './PersonPicker';

/**
 * Signs in as whoever was chosen before in this browser, and asks otherwise.
 *
 * @internal
 */
export function DemoSignInPage({ onSignInSuccess }: SignInPageProps) {
  const people = readPeople(useApi(configApiRef));
  const [chosen, setChosen] = useState(getChosenPerson);
  const person = people.find(({ userRef }) => userRef === chosen);

  function choose(userRef: string) {
    setChosenPerson(userRef);
    setChosen(userRef);
  }

  if (!person) {
    return <PersonPicker people={people} onChoose={choose} />;
  }
  return (
    <ProxiedSignInPage
      key={person.userRef}
      provider="demo"
      headers={{ 'x-cairn-demo-person': person.userRef }}
      onSignInSuccess={identity => onSignInSuccess(forgetOnSignOut(identity))}
      ErrorComponent={({ error }) => (
        <PersonPicker
          people={people}
          failed={{ person, message: messageOf(error) }}
          onChoose={userRef =>
            userRef === chosen ? window.location.reload() : choose(userRef)
          }
        />
      )}
    />
  );
}

/** The cause of a failed request is what the backend said; the error itself only has the status. */
function messageOf(error?: Error): string {
  const { cause } = error ?? {};
  return cause instanceof Error ? cause.message : error?.message ?? '';
}

/** Without this, whoever signs out would be signed in again at once. */
function forgetOnSignOut(identity: IdentityApi): IdentityApi {
  return {
    getProfileInfo: () => identity.getProfileInfo(),
    getBackstageIdentity: () => identity.getBackstageIdentity(),
    getCredentials: () => identity.getCredentials(),
    async signOut() {
      forgetChosenPerson();
      await identity.signOut();
    },
  };
}
