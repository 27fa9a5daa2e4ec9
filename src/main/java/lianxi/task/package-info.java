/** Tasks (任务): division of tasks, from 拟办 to 销号; instructions (批示), supervision orders (督办单) and quantity tracks. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "scheduling",
            "calendar",
            "roster",
            "notification",
            "document",
            "document :: attachment",
            "document :: desk",
            "burden",
            "project",
            "project :: schedule",
            "project :: extension",
            "project :: plan",
            "liability"
        })
@NullMarked
package lianxi.task;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
