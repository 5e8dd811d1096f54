export function dataMessages(root: string): string[];
export function messagesIn(root: string): { messages: Map<string, string[]>; computed: string[] };
