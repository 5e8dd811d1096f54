/** What has happened on a channel before the engine was loaded. */
export interface Opening {
  /** The id of an `initialize` that has been answered: the engine reads it again, and gives no second answer. */
  readonly answered?: number | string;
  /** The messages that were taken from the channel, in their order. Who asks for them listens from then on. */
  messages(): readonly unknown[];
}
