export { default } from "dompurify"
