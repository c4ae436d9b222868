import { execSync } from 'node:child_process';
import axios, { type AxiosInstance } from 'axios';

const input = process.argv[2] as string;

void axios(input); // flow: untrusted-input -> url
void axios({ url: input }); // flow: untrusted-input -> url
void axios({ url: '/a', params: { a: input } }); // noflow
void axios.request({ url: input, method: 'get' }); // flow: untrusted-input -> url
void axios.request({ baseURL: input, url: '/a' }); // flow: untrusted-input -> url
void axios.get(input); // flow: untrusted-input -> url
void axios.delete(input); // flow: untrusted-input -> url
void axios.head(input); // flow: untrusted-input -> url
void axios.options(input); // flow: untrusted-input -> url
void axios.post(input, {}); // flow: untrusted-input -> url
void axios.post('https://example.com', { text: input }); // noflow
void axios.put(input, {}); // flow: untrusted-input -> url
void axios.patch(input, {}); // flow: untrusted-input -> url
void axios.postForm(input, {}); // flow: untrusted-input -> url
const client = axios.create({ baseURL: input }); // flow: untrusted-input -> url
execSync((await client.get('/a')).data.command); // flow: retrieved-content -> shell-command
execSync((await axios('https://example.com')).data); // flow: retrieved-content -> shell-command
execSync((await axios.request({ url: '/a' })).data); // flow: retrieved-content -> shell-command
const { data } = await axios.post('https://example.com', {});
execSync(data); // flow: retrieved-content -> shell-command
const [first] = await axios.all([axios.get('https://example.com')]);
execSync(first.data); // flow: retrieved-content -> shell-command
execSync(String((await axios.get('https://example.com')).status)); // noflow
export const use = async (instance: AxiosInstance) => execSync((await instance.get('/a')).data); // flow: retrieved-content -> shell-command
