package lianxi.shared.web;

import lianxi.shared.Idempotency;
import lianxi.shared.sheet.SheetImports;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What every {@link RowImportController} works with. */
@Component
public record ImportDesk(SheetImports imports, Idempotency idempotency, MessageSource messages) {}
