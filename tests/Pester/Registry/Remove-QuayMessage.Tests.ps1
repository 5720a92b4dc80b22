BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Remove-QuayMessage' {
    BeforeEach { Reset-TestConnection }

    It 'removes messages of Get-QuayMessage' {
        $null = 'One', 'Two' | New-QuayMessage
        Get-QuayMessage -Severity Info | Remove-QuayMessage -Confirm:$false | Should -BeNullOrEmpty
        (Get-QuayMessage).Severity | Should -Be Warning
    }

    It 'takes several, with one error for each missing one' {
        $made = New-QuayMessage one, two
        @(Get-CommandError { Remove-QuayMessage $made[0].Uuid, none, $made[1].Uuid -Confirm:$false }).TargetObject | Should -Be none
        (Get-QuayMessage).Content | Should -Not -Contain two
    }

    It 'asks for confirmation, and sends nothing with -WhatIf' {
        (Get-Command Remove-QuayMessage).ImplementingType.GetCustomAttributes([Management.Automation.CmdletAttribute], $false).ConfirmImpact | Should -Be High
        Get-QuayMessage | Remove-QuayMessage -WhatIf
        Get-RegistryRequest -Change | Should -BeNullOrEmpty
    }

    It 'reports a missing message, which the registry ignores' {
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

    It 'sends exactly these requests: <Run>' -ForEach @(
        @{
            Run      = { Get-QuayMessage | Remove-QuayMessage -Confirm:$false }
            Requests = 'GET /api/v1/messages',
            'GET /api/v1/messages',
            'DELETE /api/v1/message/0f6a4c1e-3b5d-4a77-8d0e-52b9a1c6e301'
        }
    ) {
        Assert-RegistryRequest $Run $Requests -Id $Ids
    }
}
