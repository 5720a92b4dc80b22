BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Remove-QuayMessage' {
    BeforeEach { Reset-TestConnection }

    It 'takes messages from Get-QuayMessage away' {
        $null = 'One', 'Two' | New-QuayMessage
        Get-QuayMessage -Severity Info | Remove-QuayMessage -Confirm:$false | Should -BeNullOrEmpty
        (Get-QuayMessage).Severity | Should -Be Warning
    }

    It 'asks before, and sends nothing with -WhatIf' {
        (Get-Command Remove-QuayMessage).ImplementingType.GetCustomAttributes([Management.Automation.CmdletAttribute], $false).ConfirmImpact | Should -Be High
        Get-QuayMessage | Remove-QuayMessage -WhatIf
        Get-RegistryRequest -Change | Should -BeNullOrEmpty
    }

    It 'reports a message that is missing, although the registry would not' {
        Assert-QuayError { Remove-QuayMessage 00000000-0000-0000-0000-000000000000 -Confirm:$false } -Id QuayNotFound -Category ObjectNotFound -Target 00000000-0000-0000-0000-000000000000
        Get-RegistryRequest -Change | Should -BeNullOrEmpty
    }

    It 'reports a lack of permission' {
        Connect-TestRegistry -As normal
        Assert-QuayError { Get-QuayMessage | Remove-QuayMessage -Confirm:$false } -Id QuayForbidden -Category PermissionDenied
    }

    It 'completes messages' {
        (TabExpansion2 'Remove-QuayMessage ').CompletionMatches.CompletionText | Should -Be (Get-QuayMessage).Uuid
    }
}
