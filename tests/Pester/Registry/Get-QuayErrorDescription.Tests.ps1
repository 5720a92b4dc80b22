BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Get-QuayErrorDescription' {
    BeforeEach { Reset-TestConnection }

    It 'describes an error type' {
        $found = Get-QuayErrorDescription insufficient_scope
        $found.ErrorType | Should -Be insufficient_scope
        $found.Description | Should -BeLike '*scope*'
        $found.Type | Should -BeLike '*/api/v1/error/insufficient_scope'
    }

    It 'describes the error of a cmdlet' {
        Connect-TestRegistry -As readonly
        $failure = Get-CommandError { Get-QuayRobot -Organization acme }
        ($failure.Exception | Get-QuayErrorDescription).ErrorType | Should -Be insufficient_scope
        ('not_found', 'invalid_token' | Get-QuayErrorDescription).ErrorType | Should -Be not_found, invalid_token
    }

    It 'takes several names, also from the pipeline' {
        $written = Get-QuayErrorDescription not_found, nonesuch, invalid_token 2>&1 | ForEach-Object { if ($_ -is [System.Management.Automation.ErrorRecord]) { $_.TargetObject } else { $_.ErrorType } }
        $written | Should -Be not_found, nonesuch, invalid_token
        ('not_found', 'invalid_token' | Get-QuayErrorDescription).ErrorType | Should -Be not_found, invalid_token
    }

    It 'reports an unknown error type' {
        Assert-QuayError { Get-QuayErrorDescription 404 } -Id QuayNotFound -Category ObjectNotFound -Target 404
    }

    It 'completes names' {
        (TabExpansion2 'Get-QuayErrorDescription inv').CompletionMatches.CompletionText | Should -Be invalid_request, invalid_response, invalid_token
    }
}
