BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Send-QuayRecoveryEmail' {
    BeforeEach { Reset-TestConnection }

    It 'sends to a user, and writes the address' {
        $sent = Send-QuayRecoveryEmail bob
        $sent.Name | Should -Be 'bob'
        $sent.Email | Should -Be 'bob@example.com'
        (Get-RegistryRequest).operationId | Should -Be 'sendInstallUserRecoveryEmail'
    }

    It 'takes users from the pipeline by their names, not by their addresses' {
        $sent = Get-QuayUser '*a*' -Superuser -EnabledOnly | Send-QuayRecoveryEmail
        $sent.Name | Should -Be 'admin', 'alice', 'carol'
        @(Get-RegistryRequest -Change).path | Should -BeLike '*/sendrecovery'
    }

    It 'sends to an address' {
        Connect-TestRegistry -As normal
        $sent = Send-QuayRecoveryEmail -Email bob@example.com
        $sent.Email | Should -Be 'bob@example.com'
        $sent.Name | Should -BeNullOrEmpty
        (Send-QuayRecoveryEmail -Email nobody@example.com).Status | Should -Be 'sent'
    }

    It 'reports that an address belongs to an organization' {
        $sent = Send-QuayRecoveryEmail -Email globex@example.com
        $sent.Email | Should -Be 'globex@example.com'
        $sent.Organization | Should -Match '^g.{4}x$'
        $sent.Organization | Should -Not -Be 'globex'
    }

    It 'sends to several, and reports each missing one in its place' {
        Assert-QuaySequence { Send-QuayRecoveryEmail bob, nobody, alice, nemo } 'bob@example.com', '!nobody', 'alice@example.com', '!nemo'
        Assert-QuaySequence { Send-QuayRecoveryEmail -Email bob@example.com, nobody@example.com } 'bob@example.com', 'nobody@example.com'
    }

    It 'sends nothing with -WhatIf' {
        Send-QuayRecoveryEmail bob -WhatIf | Should -BeNullOrEmpty
        Send-QuayRecoveryEmail -Email bob@example.com -WhatIf | Should -BeNullOrEmpty
        Get-RegistryRequest -Change | Should -BeNullOrEmpty
    }

    It 'reports a missing user, and continues' {
        $sent = 'nobody', 'bob' | Send-QuayRecoveryEmail -ErrorAction SilentlyContinue -ErrorVariable failures
        $sent.Name | Should -Be 'bob'
        $failures.CategoryInfo.Category | Should -Be 'ObjectNotFound'
        $failures.TargetObject | Should -Be 'nobody'
    }

    It 'reports a registry that sends no mail' {
        $null = Invoke-RegistryControl 'Post options' @{ mailing = $false }
        try {
            Assert-QuayError { Send-QuayRecoveryEmail bob } -Id QuayNotSupported -Category NotImplemented -Target bob
            Assert-QuayError { Send-QuayRecoveryEmail -Email bob@example.com } -Id QuayNotSupported -Category NotImplemented -Target bob@example.com
        }
        finally {
            $null = Invoke-RegistryControl 'Post options' @{ mailing = $true }
        }
    }

    It 'reports a lack of permission' {
        Connect-TestRegistry -As normal
        Assert-QuayError { Send-QuayRecoveryEmail bob } -Id QuayForbidden -Category PermissionDenied -Target bob
    }

    It 'sends exactly these requests: <Run>' -ForEach @(
        @{ Run = { Send-QuayRecoveryEmail -Name bob }; Requests = 'POST /api/v1/superusers/users/bob/sendrecovery' }
        @{ Run = { Connect-TestRegistry -As normal; Send-QuayRecoveryEmail -Email bob@example.com }; Requests = 'POST /api/v1/recovery' }
        @{ Run = { Send-QuayRecoveryEmail nonesuch }; Requests = 'POST /api/v1/superusers/users/nonesuch/sendrecovery'; Ids = 'QuayNotFound' }
    ) {
        Assert-RegistryRequest $Run $Requests -Id $Ids
    }
}
