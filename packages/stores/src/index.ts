/** stores */
export {};
