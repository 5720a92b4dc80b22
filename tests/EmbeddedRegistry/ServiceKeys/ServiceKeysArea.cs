using System;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Routing;
using QuayPS.EmbeddedRegistry.State;
using QuayPS.EmbeddedRegistry.Users;

namespace QuayPS.EmbeddedRegistry.ServiceKeys;

/// <summary>Keys of the services that belong to the registry.</summary>
internal static class ServiceKeysArea
{
    private const string HtmlType = "text/html; charset=utf-8";

    public static void Register(OperationTable operations)
    {
        operations.Serve("listServiceKeys", new Handler(Access.Superuser, List) { FreshLogin = true });
        operations.Serve("createServiceKey", new Handler(Access.Superuser, Create) { FreshLogin = true });
        operations.Serve("getServiceKey", new Handler(Access.Superuser, call => With(call, Show)) { FreshLogin = true });
        operations.Serve("updateServiceKey", new Handler(Access.Superuser, call => With(call, key => Update(call, key))) { FreshLogin = true });
        operations.Serve("deleteServiceKey", new Handler(Access.Superuser, call => With(call, key => Delete(call, key))) { FreshLogin = true });
        operations.Serve("approveServiceKey", new Handler(Access.Superuser, call => With(call, key => Approve(call, key))) { FreshLogin = true });
    }

    private static Answer With(ApiCall call, Func<ServiceKey, Answer> serve) =>
        call.State.ServiceKeys.Find(key => key.Kid == call.Route("kid")) is ServiceKey key ? serve(key) : call.NotFound();

    private static Answer List(ApiCall call) => Answer.JsonObject(200, json =>
    {
        json.WriteStartArray("keys");
        foreach (ServiceKey key in call.State.ServiceKeys)
        {
            json.WriteStartObject();
            Write(json, key);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

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
        key.Remember(call.Member("metadata"));
        key.Metadata["created_by"] = "Quay Superuser Panel";
        key.Metadata["creator"] = call.User.Name;
        key.Metadata["ip"] = "127.0.0.1";
        call.State.ServiceKeys.Add(key);
        call.Log("service_key_create", null, null, ("kid", key.Kid), ("service", service), ("name", key.Name));
        return Answer.JsonObject(200, json =>
        {
            json.WriteString("kid", key.Kid);
            json.WriteString("name", key.Name);
            json.WriteString("private_key", key.PrivateKey);
            json.WriteString("public_key", key.PublicKey);
            json.WriteString("service", service);
        });
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
        key.Remember(call.Member("metadata"));
        call.Log("service_key_modify", null, null, ("kid", key.Kid), ("service", key.Service), ("name", key.Name));
        return Show(key);
    }

    private static Answer Delete(ApiCall call, ServiceKey key)
    {
        call.State.ServiceKeys.Remove(key);
        call.Log("service_key_delete", null, null, ("kid", key.Kid), ("service", key.Service), ("name", key.Name));
        return Answer.Html(204, "", HtmlType);
    }

    // Takes what is approved already, and leaves it as it is.
    private static Answer Approve(ApiCall call, ServiceKey key)
    {
        key.Approval ??= new ServiceKeyApproval("SUPERUSER", call.Now, call.User, call.Text("notes") ?? "");
        call.Log("service_key_approve", null, null, ("kid", key.Kid), ("service", key.Service), ("name", key.Name));
        return Answer.Html(201, "", HtmlType);
    }

    private static DateTimeOffset? Expiration(ApiCall call) =>
        call.Member("expiration") is { ValueKind: JsonValueKind.Number } seconds ? DateTimeOffset.FromUnixTimeSeconds((long)seconds.GetDouble()) : null;

    private static Answer Show(ServiceKey key) => Answer.JsonObject(200, json => Write(json, key));

    private static void Write(Utf8JsonWriter json, ServiceKey key)
    {
        if (key.Approval is ServiceKeyApproval approval)
        {
            json.WriteStartObject("approval");
            json.WriteString("approval_type", "ServiceKeyApprovalType." + approval.Type);
            WriteTime(json, "approved_date", approval.Date);
            if (approval.Approver is User approver)
            {
                json.WriteStartObject("approver");
                UserView.WriteForSuperuser(json, approver);
                json.WriteEndObject();
            }
            else
            {
                json.WriteNull("approver");
            }

            json.WriteString("notes", approval.Notes);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("approval");
        }

        WriteTime(json, "created_date", key.Created);
        WriteTime(json, "expiration_date", key.Expiration);
        json.WriteStartObject("jwk");
        json.WriteString("e", "AQAB");
        json.WriteString("kid", key.Kid);
        json.WriteString("kty", "RSA");
        json.WriteString("n", key.Modulus);
        json.WriteEndObject();
        json.WriteString("kid", key.Kid);
        JsonValues.Write(json, "metadata", key.Metadata);
        json.WriteString("name", key.Name);
        JsonValues.Write(json, "rotation_duration", key.RotationSeconds);
        json.WriteString("service", key.Service);
    }

    // Here with GMT at the end.
    private static void WriteTime(Utf8JsonWriter json, string property, DateTimeOffset? time) =>
        json.WriteString(property, time?.ToString("R", CultureInfo.InvariantCulture));
}
