using Tamias.Web.Start;
using Tamias.Web.Work;

namespace Tamias.Web.Email;

static class EmailRegistration
{
    public static IServiceCollection AddEmail(
        this IServiceCollection services, IConfiguration configuration, TamiasSettings settings)
    {
        var smtp = SmtpSettings.Read(configuration, new Uri(settings.PublicUrl).Host);
        services.AddSingleton(smtp).AddSingleton<MailDrop>().AddSingleton<SmtpTransport>();
        services.AddSingleton<IMailTransport>(provider => smtp.IsConfigured
            ? provider.GetRequiredService<SmtpTransport>()
            : provider.GetRequiredService<MailDrop>());
        services.AddSingleton<ConnectionTexts>().AddSingleton<RefundTexts>().AddScoped<RefundMails>();
        return services.AddSingleton<NoticeTexts>().AddSingleton<CustomerTexts>().AddSingleton<LetterWriter>()
            .AddScoped<Postbox>().AddScoped<SendInvoice>().AddScoped<SendCreditNote>().AddScoped<SendStatement>()
            .AddScoped<CustomerPapers>()
            .AddScoped<PaymentMails>().AddScoped<MailFate>().AddScoped<Dispatch>().AddWork<Outbox>();
    }
}
