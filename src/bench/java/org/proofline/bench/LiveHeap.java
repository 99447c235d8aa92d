package org.proofline.bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/** The most heap that any collection left in use: what a computation really holds, whatever garbage it makes. */
final class LiveHeap {

    private static final long MB = 1024 * 1024;

    private final AtomicLong most = new AtomicLong();

    private LiveHeap() {}

    static LiveHeap watch() {
        System.gc();
        LiveHeap heap = new LiveHeap();
        ManagementFactory.getGarbageCollectorMXBeans().forEach(collector -> ((NotificationEmitter) collector)
                .addNotificationListener(
                        (notification, handback) -> heap.collected(
                                GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData())),
                        notification -> notification
                                .getType()
                                .equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION),
                        null));
        return heap;
    }

    /** Only whole collections tell what is live: after a small one much garbage is left. */
    private void collected(GarbageCollectionNotificationInfo info) {
        if (info.getGcAction().contains("major")) {
            note(info.getGcInfo().getMemoryUsageAfterGc().entrySet().stream()
                    .filter(pool -> !pool.getKey().contains("Metaspace")
                            && !pool.getKey().contains("Code")
                            && !pool.getKey().contains("Class"))
                    .mapToLong(pool -> pool.getValue().getUsed())
                    .sum());
        }
    }

    private void note(long used) {
        most.accumulateAndGet(used, Math::max);
    }

    long mostInMb() {
        System.gc();
        MemoryUsage now = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        note(now.getUsed());
        return most.get() / MB;
    }
}
