import { ref } from 'vue';

/** Where this device is, once it is asked: "56.190,-2.820", to a hundred metres. */
export function usePosition() {
  const isSupported = 'geolocation' in navigator;
  const near = ref<string>();
  /** The device does not say, or may not. */
  const isUnknown = ref(false);

  function locate(): void {
    isUnknown.value = false;
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => (near.value = `${coords.latitude.toFixed(3)},${coords.longitude.toFixed(3)}`),
      () => (isUnknown.value = true),
      { timeout: 10_000, maximumAge: 60_000 },
    );
  }
  return { isSupported, near, isUnknown, locate, forget: () => (near.value = undefined) };
}
