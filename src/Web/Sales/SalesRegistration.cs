using Tamias.Web.Documents;
using Tamias.Web.Exports;
using Tamias.Web.LateFees;
using Tamias.Web.Messages;
using Tamias.Web.Recurring;
using Tamias.Web.Reminders;
using Tamias.Web.Work;

namespace Tamias.Web.Sales;

static class SalesRegistration
{
    /// <summary>Invoices and credit notes from the draft to the paper.</summary>
    public static IServiceCollection AddInvoices(this IServiceCollection services) => services
        .AddScoped<Permalinks>().AddScoped<IssueInvoice>().AddScoped<VoidInvoice>()
        .AddScoped<StartDraft>().AddScoped<DuplicateInvoice>().AddScoped<GetPaidTicks>().AddScoped<ShownInvoice>()
        .AddScoped<DocumentSeries>().AddScoped<Lowering>().AddScoped<CreditSight>()
        .AddScoped<CreditNoteRows>().AddScoped<IssueCreditNote>().AddScoped<RecordMark>()
        .AddScoped<Imports.AdoptInvoice>()
        .AddScoped<MakeRecurring>().AddScoped<Email.SendUnasked>().AddScoped<RecurringNotices>()
        .AddWork<RecurrenceWork>()
        .AddSingleton<ReminderTexts>().AddScoped<Letters.ReminderLetterFiles>().AddWork<ReminderWork>()
        .AddScoped<LateFeeReckoning>().AddScoped<DraftLateFee>().AddScoped<MakeLateFee>().AddScoped<FinishLateFee>()
        .AddScoped<LateFeeNotices>().AddScoped<LateFeeDecisions>().AddWork<LateFeeWork>()
        .AddScoped<WriteOffRest>().AddScoped<DocumentTexts>().AddScoped<DocumentPdf>().AddScoped<SampleDocument>()
        .AddScoped<Attachments.AttachFile>()
        .AddSingleton<MessageTexts>().AddScoped<MessageMails>().AddScoped<WriteMessage>()
        .AddScoped<Receipts.ReceiptFiles>().AddScoped<Histories.InvoiceHistory>()
        .AddScoped<Journal>().AddScoped<ExportTables>().AddScoped<Archive>();
}
