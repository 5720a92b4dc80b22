using System;
using System.Globalization;
using System.Linq;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Routing;

namespace QuayPS.EmbeddedRegistry.ServiceKeys;

/// <summary>Keys with which the services of the registry, such as the scanner, authenticate.</summary>
internal static class ServiceKeysArea
{
    public static void Register(OperationTable operations)
    {
        operations.Serve("listServiceKeys", new Handler(Access.Superuser, List) { FreshLogin = true });
        operations.Serve("createServiceKey", new Handler(Access.Superuser, Create) { FreshLogin = true });
        operations.Serve("getServiceKey", new Handler(Access.Superuser, call => With(call, key => Answer.Ok(Show(key)))) { FreshLogin = true });
        operations.Serve("updateServiceKey", new Handler(Access.Superuser, call => With(call, key => Update(call, key))) { FreshLogin = true });
        operations.Serve("deleteServiceKey", new Handler(Access.Superuser, call => With(call, key => Delete(call, key))) { FreshLogin = true });
        operations.Serve("approveServiceKey", new Handler(Access.Superuser, call => With(call, key => Approve(call, key))) { FreshLogin = true });
    }

    private static Answer With(ApiCall call, Func<ServiceKey, Answer> serve) =>
        call.State.ServiceKeys.Find(key => key.Kid == call.Route("kid")) is ServiceKey key ? serve(key) : call.NotFound();

    private static Answer List(ApiCall call) => Answer.Ok(new { Keys = call.State.ServiceKeys.Select(Show) });

    private static Answer Create(ApiCall call)
    {
        DateTimeOffset? expiration = Expiration(call);
        if (expiration < call.Now)
        {
            return call.Invalid("Expiration date cannot be in the past");
        }

        string service = call.Text("service")!;
        if (!service.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '_'))
        {
            return Answer.Message(400, "");
        }

        var key = new ServiceKey(service, call.Text("name") ?? "", call.Now)
        {
            Expiration = expiration,
            Approval = new ServiceKeyApproval("SUPERUSER", call.Now, call.User, call.Text("notes") ?? ""),
        };
        key.AddMetadata(call.Member("metadata"));
        key.Metadata["created_by"] = "Quay Superuser Panel";
        key.Metadata["creator"] = call.User.Name;
        key.Metadata["ip"] = "127.0.0.1";
        call.State.ServiceKeys.Add(key);
        Log(call, "service_key_create", key);
        return Answer.Ok(new { key.Kid, key.Name, key.PrivateKey, key.PublicKey, service });
    }

    private static Answer Update(ApiCall call, ServiceKey key)
    {
        if (call.Member("expiration") is not null)
        {
            DateTimeOffset? expiration = Expiration(call);
            if (expiration < call.Now)
            {
                return call.Invalid("Cannot have an expiration date in the past");
            }

            key.Expiration = expiration;
        }

        key.Name = call.Text("name") ?? key.Name;
        key.AddMetadata(call.Member("metadata"));
        Log(call, "service_key_modify", key);
        return Answer.Ok(Show(key));
    }

    private static Answer Delete(ApiCall call, ServiceKey key)
    {
        call.State.ServiceKeys.Remove(key);
        Log(call, "service_key_delete", key);
        return Answer.Html(204, "");
    }

    // Approving an approved key succeeds and changes nothing.
    private static Answer Approve(ApiCall call, ServiceKey key)
    {
        key.Approval ??= new ServiceKeyApproval("SUPERUSER", call.Now, call.User, call.Text("notes") ?? "");
        Log(call, "service_key_approve", key);
        return Answer.Html(201, "");
    }

    private static DateTimeOffset? Expiration(ApiCall call) =>
        call.Number("expiration") is double seconds ? DateTimeOffset.FromUnixTimeSeconds((long)seconds) : null;

    private static void Log(ApiCall call, string kind, ServiceKey key) =>
        call.Log(kind, null, null, ("kid", key.Kid), ("service", key.Service), ("name", key.Name));

    private static object Show(ServiceKey key) => new
    {
        Approval = key.Approval is ServiceKeyApproval approval ? ShowApproval(approval) : null,
        CreatedDate = Time(key.Created),
        ExpirationDate = Time(key.Expiration),
        Jwk = new { E = "AQAB", key.Kid, Kty = "RSA", N = key.Modulus },
        key.Kid,
        key.Metadata,
        key.Name,
        RotationDuration = key.RotationSeconds,
        key.Service,
    };

    private static object ShowApproval(ServiceKeyApproval approval) => new
    {
        ApprovalType = "ServiceKeyApprovalType." + approval.Type,
        ApprovedDate = Time(approval.Date),
        Approver = approval.Approver is User approver ? UserView.ShowToSuperuser(approver) : null,
        approval.Notes,
    };

    // Service keys have GMT in their times, where other answers have -0000.
    private static string? Time(DateTimeOffset? time) => time?.ToString("R", CultureInfo.InvariantCulture);
}
