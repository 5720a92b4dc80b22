using System;
using System.Collections.Generic;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Routing;

namespace QuayPS.EmbeddedRegistry.Registry;

/// <summary>Descriptions of the error types.</summary>
internal static class ErrorsArea
{
    private static readonly Dictionary<string, string> Descriptions = new(StringComparer.Ordinal)
    {
        ["not_found"] = "The resource was not found.",
        ["invalid_token"] = "The access token provided was invalid.",
        ["insufficient_scope"] = "The access token did not have sufficient scope to access the requested resource.",
        ["invalid_request"] = "The request was invalid. It may have contained invalid values or was improperly formatted.",
        ["expired_token"] = "The access token provided has expired.",
        ["fresh_login_required"] = "The action requires a fresh login to succeed.",
        ["exceeds_license"] = "The action was refused because the current license does not allow it.",
        ["external_service_timeout"] = "An external service timed out. Retrying the request may resolve the issue.",
        ["invalid_response"] = "The response was invalid.",
        ["downstream_issue"] = "An error occurred in a downstream service.",
    };

    public static void Register(OperationTable operations) =>
        operations.Serve("getErrorDescription", Access.Anyone, GetErrorDescription);

    private static Answer GetErrorDescription(ApiCall call)
    {
        string type = call.Route("error_type");
        return Descriptions.TryGetValue(type, out string? description)
            ? Answer.Ok(new { Type = call.ErrorAddress(type), Title = type, description })
            : call.NotFound();
    }
}
