using Tamias.Web.People;

namespace Tamias.Web.Pages.Answer;

/// <summary>An estimate's page speaks the document's language, unless the reader chose one.</summary>
public sealed class EstimateLanguage(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, OpenedEstimate opened)
    {
        if (context.GetRouteValue("token") is string token
            && ReaderCulture.ChoiceOf(context.Request) is not ("el" or "en")
            && context.Request.Path.StartsWithSegments("/estimate", StringComparison.OrdinalIgnoreCase)
            && await opened.FindAsync(token, context.RequestAborted) is { } estimate)
            ReaderCulture.Use(estimate.Language);

        await next(context);
    }
}
