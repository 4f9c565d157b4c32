/** importers */
export {};
