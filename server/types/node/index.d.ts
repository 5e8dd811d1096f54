// The stages of the server are checked without the types of Node. Some of their packages ask for these types all the same
// (`/// <reference types="node" />`); this file, found first by `typeRoots`, is what they get.
export {};
