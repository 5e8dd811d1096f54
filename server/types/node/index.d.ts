// The server’s stages are checked without Node’s types. Some of their packages refer to them (`/// <reference types="node" />`) and get
// this file, which `typeRoots` finds first.
export {};
