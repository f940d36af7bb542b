import { Alert, Button } from '@backstage/ui';

/**
 * Props of {@link ErrorState}.
 *
 * @public
 */
export interface ErrorStateProps {
  /** What failed. */
  title: string;
  /** Why, and what to do. */
  message?: string;
  /** The word on the button; without it and `onRetry` there is none. */
  retryLabel?: string;
  /** Called when the button is pressed. */
  onRetry?: () => void;
}

/**
 * Something failed: what, why, and a way to try again.
 *
 * @public
 */
export function ErrorState(props: ErrorStateProps) {
  const { title, message, retryLabel, onRetry } = props;
  return (
    <Alert
      role="alert"
      status="danger"
      icon
      title={title}
      description={message}
      customActions={
        onRetry && retryLabel ? (
          <Button variant="secondary" onPress={onRetry}>
            {retryLabel}
          </Button>
        ) : undefined
      }
    />
  );
}
