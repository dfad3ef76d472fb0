namespace Tamias.Web.Work;

public static class WorkRegistration
{
    /// <summary>Runs this work in the background for as long as the product runs.</summary>
    public static IServiceCollection AddWork<T>(this IServiceCollection services) where T : class, IWork =>
        services.AddScoped<T>().AddHostedService<Loop<T>>();
}
