using System.Threading.RateLimiting;

namespace Tamias.Web.People;

/// <summary>How often one address may try what could be guessed.</summary>
static class Throttle
{
    public const string SignIn = "sign-in";
    public const string Permalink = "permalink";

    public static IServiceCollection AddThrottle(this IServiceCollection services) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.AddPolicy(SignIn, context => HttpMethods.IsPost(context.Request.Method)
            ? PerAddress(context, 30)
            : RateLimitPartition.GetNoLimiter(""));
        options.AddPolicy(Permalink, context => PerAddress(context, 300));
    });

    static RateLimitPartition<string> PerAddress(HttpContext context, int aMinute) =>
        RateLimitPartition.GetFixedWindowLimiter(
            context.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new() { PermitLimit = aMinute, Window = TimeSpan.FromMinutes(1) });
}
