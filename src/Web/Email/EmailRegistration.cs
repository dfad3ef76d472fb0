namespace Tamias.Web.Email;

static class EmailRegistration
{
    public static IServiceCollection AddEmail(this IServiceCollection services) => services
        .AddSingleton<NoticeTexts>().AddSingleton<CustomerTexts>()
        .AddScoped<Postbox>().AddScoped<PaymentMails>();
}
