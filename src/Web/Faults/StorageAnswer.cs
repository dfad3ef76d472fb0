namespace Tamias.Web.Faults;

/// <summary>Answers 503 to what the disk could not take and to what the database did not answer: Stripe then sends
/// again, and a person is told what to do.</summary>
public sealed partial class StorageAnswer(RequestDelegate next, ILogger<StorageAnswer> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (Exception failure) when (!context.Response.HasStarted && Is(failure))
        {
            if (DatabaseAway.Is(failure))
                LogAway(failure.GetBaseException().Message);
            context.Response.Clear();
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.Headers.RetryAfter = "60";
        }
    }

    static bool Is(Exception failure) => DiskTrouble.Of(failure) is not DiskState.Fine || DatabaseAway.Is(failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "The database does not answer: {Reason}")]
    partial void LogAway(string reason);
}
