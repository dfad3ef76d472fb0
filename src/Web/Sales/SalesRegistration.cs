using Tamias.Web.Documents;

namespace Tamias.Web.Sales;

static class SalesRegistration
{
    /// <summary>Invoices from the draft to the paper.</summary>
    public static IServiceCollection AddInvoices(this IServiceCollection services) => services
        .AddScoped<Permalinks>().AddScoped<IssueInvoice>().AddScoped<VoidInvoice>()
        .AddScoped<StartDraft>().AddScoped<DuplicateInvoice>().AddScoped<GetPaidTicks>().AddScoped<ShownInvoice>()
        .AddScoped<DocumentTexts>().AddScoped<InvoicePdf>();
}
