import { ref } from 'vue';
import { defineStore } from 'pinia';

export const useAnswers = defineStore('answers', () => {
  const answer = ref('');
  const plain = ref('a');
  function load() {
    answer.value = new URLSearchParams(location.search).get('a') as string;
  }
  return { answer, plain, load };
});
