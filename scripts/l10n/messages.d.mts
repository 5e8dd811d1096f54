export function messagesIn(root: string): { messages: Map<string, string[]>; computed: string[] };
