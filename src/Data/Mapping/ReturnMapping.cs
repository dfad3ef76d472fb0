using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Tamias.Data.Mapping;

sealed class ReturnMapping : IEntityTypeConfiguration<Refund>, IEntityTypeConfiguration<Dispute>
{
    public void Configure(EntityTypeBuilder<Refund> builder)
    {
        builder.ToTable("refunds").HasKey(r => r.Id);
        builder.Money(r => r.Amount);
        builder.Ignore(r => r.IsHeld);
        builder.HasIndex(r => new { r.ConnectionId, r.StripeId }).IsUnique().HasFilter("stripe_id <> ''");
        builder.HasIndex(r => r.NextCheckAt);
        builder.Refers<Refund, Payment>(r => r.PaymentId);
        builder.Refers<Refund, Connection>(r => r.ConnectionId);
        builder.Refers<Refund, Invoice>(r => r.InvoiceId);
        builder.Refers<Refund, CreditNote>(r => r.CreditNoteId);
    }

    public void Configure(EntityTypeBuilder<Dispute> builder)
    {
        builder.ToTable("disputes").HasKey(d => d.Id);
        builder.Money(d => d.Amount);
        builder.Money(d => d.Withdrawn);
        builder.HasIndex(d => new { d.ConnectionId, d.StripeId }).IsUnique();
        builder.Refers<Dispute, Payment>(d => d.PaymentId);
        builder.Ignore(d => d.Away);
        builder.Refers<Dispute, Connection>(d => d.ConnectionId);
    }
}
