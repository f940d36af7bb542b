export { HomeMaturityCard, HomeWidgetCard } from './HomeWidgetCard';
export { HomeWidgetContent } from './HomeWidgetContent';
