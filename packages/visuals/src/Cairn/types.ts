/**
 * How one stone is drawn.
 *
 * - `proven`: solid
 * - `accepted`: hatched
 * - `possible`: a dashed outline
 * - `hollow`: a solid outline around nothing, for a level that was passed although it asks for nothing
 * - `bare`: no stone, only dots where one would lie
 *
 * @public
 */
export type StoneState = 'proven' | 'accepted' | 'possible' | 'hollow' | 'bare';
