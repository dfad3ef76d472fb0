namespace Tamias.Web.Bulk;

static class BulkRegistration
{
    /// <summary>What is done with many invoices at once.</summary>
    public static IServiceCollection AddBulk(this IServiceCollection services) => services
        .AddScoped<PlanMails>().AddScoped<SendInvoices>().AddScoped<BulkFates>().AddScoped<MarkSent>()
        .AddScoped<BulkFiles>();
}
