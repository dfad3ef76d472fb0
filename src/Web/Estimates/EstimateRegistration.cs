using Tamias.Web.Email;
using Tamias.Web.Pages.Answer;

namespace Tamias.Web.Estimates;

static class EstimateRegistration
{
    /// <summary>Estimates from the draft to the invoice that is made of them.</summary>
    public static IServiceCollection AddEstimates(this IServiceCollection services) => services
        .AddSingleton<EstimateTexts>().AddScoped<EstimateMails>().AddScoped<SendEstimate>()
        .AddScoped<StartEstimate>().AddScoped<IssueEstimate>().AddScoped<AnswerEstimate>().AddScoped<InvoiceEstimate>()
        .AddScoped<ShownEstimate>().AddScoped<OpenedEstimate>();
}
