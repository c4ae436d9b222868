'use client';
import { useParams, useRouter, useSearchParams } from 'next/navigation';

export function Box() {
  const query = useSearchParams();
  const params = useParams();
  const router = useRouter();
  router.push(query.get('to')); // flow: untrusted-input -> url
  router.replace(query.get('to')); // flow: untrusted-input -> url
  router.push('/home'); // noflow
  return (
    <>
      <p dangerouslySetInnerHTML={{ __html: params.id }} /> {/* flow: untrusted-input -> html */}
      <p dangerouslySetInnerHTML={{ __html: router.query.text }} /> {/* flow: untrusted-input -> html */}
    </>
  );
}
