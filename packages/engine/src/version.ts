/** The version of the engine, as its package states it: an answer names what it was worked out with. */
export const VERSION = '0.1.0';
