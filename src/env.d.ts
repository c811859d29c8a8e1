/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** The edition the page is of; set by `middleware.ts`. */
    edition: import('./editions').Edition;
  }
}
