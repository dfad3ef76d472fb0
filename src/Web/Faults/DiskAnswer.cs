namespace Tamias.Web.Faults;

/// <summary>Answers 503 to what the disk could not take: Stripe then sends again, and a person is told what to
/// do.</summary>
public sealed class DiskAnswer(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (Exception failure) when (!context.Response.HasStarted
            && DiskTrouble.Of(failure) is not DiskState.Fine)
        {
            context.Response.Clear();
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.Headers.RetryAfter = "60";
        }
    }
}
