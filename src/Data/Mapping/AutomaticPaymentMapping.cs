using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Tamias.Data.Mapping;

sealed class AutomaticPaymentMapping : IEntityTypeConfiguration<SavedMethod>, IEntityTypeConfiguration<AutomaticPayment>
{
    public void Configure(EntityTypeBuilder<SavedMethod> builder)
    {
        builder.ToTable("saved_methods").HasKey(m => m.Id);
        builder.Ignore(m => m.Kept);
        builder.ComplexProperty(m => m.Consent);
        builder.HasIndex(m => m.AttemptId).IsUnique();
        builder.HasIndex(m => m.CustomerId, "one_usable").IsUnique()
            .HasFilter("kept_at is not null and ended_at is null").HasDatabaseName("ux_saved_methods_one_usable");
        builder.HasIndex(m => new { m.ConnectionId, m.MethodId });
        builder.HasIndex(m => m.LookAt);
        builder.HasIndex(m => m.ForgetAt);
        builder.Refers<SavedMethod, Organization>(m => m.OrganizationId);
        builder.Refers<SavedMethod, Customer>(m => m.CustomerId);
        builder.Refers<SavedMethod, Attempt>(m => m.AttemptId);
        builder.Refers<SavedMethod, Gateway>(m => m.GatewayId);
        builder.Refers<SavedMethod, Connection>(m => m.ConnectionId);
    }

    public void Configure(EntityTypeBuilder<AutomaticPayment> builder)
    {
        builder.ToTable("automatic_payments").HasKey(p => p.Id);
        builder.Money(p => p.Amount);
        builder.HasIndex(p => new { p.InvoiceId, p.DueOn }).IsUnique();
        builder.HasIndex(p => p.NextAt);
        builder.HasIndex(p => p.AttemptId).IsUnique();
        builder.Refers<AutomaticPayment, Organization>(p => p.OrganizationId);
        builder.Refers<AutomaticPayment, Invoice>(p => p.InvoiceId);
        builder.Refers<AutomaticPayment, SavedMethod>(p => p.SavedMethodId);
        builder.Refers<AutomaticPayment, Attempt>(p => p.AttemptId);
    }
}
