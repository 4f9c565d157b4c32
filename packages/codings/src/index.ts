/** codings */
export {};
